using Azure.Core;
using Disclosure.Functions.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace Disclosure.Functions.FormRecognizer;

/// <summary>Makes Form Recognizer what reads scans.</summary>
internal static class FormRecognizerRegistration
{
    /// <summary>The service tells with a refusal how long to wait; a burst of reports at the end of January is spread by that.</summary>
    private const int MostRetries = 6;

    /// <summary>Adds the reader.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="endpoint">The account's own address (a regional one takes no tokens).</param>
    /// <param name="credential">The app's identity; the service's keys are turned off.</param>
    public static IServiceCollection AddFormRecognizer(this IServiceCollection services, Uri endpoint, TokenCredential credential)
    {
        var options = new DocumentAnalysisClientOptions { Audience = AudienceOf(endpoint) };
        options.Retry.MaxRetries = MostRetries;
        return services.AddSingleton<IFileReader>(provider =>
            new LayoutReader(new LayoutService(new DocumentAnalysisClient(endpoint, credential, options), provider.GetRequiredService<TimeProvider>())));
    }

    /// <summary>Whom tokens are for: the clouds of China and of the American government have their own.</summary>
    internal static DocumentAnalysisAudience AudienceOf(Uri endpoint) =>
        endpoint.Host.EndsWith(".azure.cn", StringComparison.OrdinalIgnoreCase) ? DocumentAnalysisAudience.AzureChina
        : endpoint.Host.EndsWith(".azure.us", StringComparison.OrdinalIgnoreCase) ? DocumentAnalysisAudience.AzureGovernment
        : DocumentAnalysisAudience.AzurePublicCloud;
}
