using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Disclosure.Web.Http;

/// <summary>The fields of a form a page posts.</summary>
internal static class FormFields
{
    private const int LargestBody = 2 << 20;

    /// <summary>
    /// The form to correct by names every figure of a report, of which there are two hundred, and the texts; in UTF-8 and escaped a text is
    /// nine times as long.
    /// </summary>
    private static readonly FormOptions Limits = new() { ValueCountLimit = 512, ValueLengthLimit = 1 << 19, KeyLengthLimit = 64 };

    /// <summary>Reads the fields. Throws <see cref="BadHttpRequestException"/> where the form is broken or too large.</summary>
    public static async Task<IFormCollection> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        if (!request.HasFormContentType)
        {
            throw new BadHttpRequestException("No form.");
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = LargestBody;
        }

        try
        {
            return await new FormFeature(request, Limits).ReadFormAsync(context.RequestAborted);
        }
        catch (InvalidDataException broken)
        {
            throw new BadHttpRequestException("The form is broken.", broken);
        }
    }

    /// <summary>
    /// Returns a field, trimmed; empty where it is missing. A line end is one character, as the page counts (<c>maxlength</c>), though
    /// browsers send two (HTML standard, form submission).
    /// </summary>
    public static string Text(this IFormCollection form, string name) =>
        form[name].FirstOrDefault()?.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim() ?? "";
}
