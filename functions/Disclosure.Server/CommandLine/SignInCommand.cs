using Disclosure.Hosting.Settings;
using Disclosure.Server.Storage;
using Disclosure.Server.Words;
using Disclosure.Web.Access;

namespace Disclosure.Server.CommandLine;

/// <summary>
/// <c>disclosure sign-in</c>: a link by which the operator signs in once, for whoever may read the keys in the data folder. The host may be
/// at work and is not asked.
/// </summary>
internal static class SignInCommand
{
    /// <summary>Prints the link; 0 if there is one.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="address">The address of the host, where the settings name none.</param>
    /// <param name="configuration">The settings file; null for the one in the data folder.</param>
    public static int Run(string data, string address, string? configuration) => DataVerb.Run(data, _ =>
    {
        var folder = DataFolder.Existing(data);
        var settings = OfficeSettings.Load(configuration ?? (File.Exists(folder.Settings) ? folder.Settings : null));
        if (settings.OperatorKey is not null)
        {
            throw new StartException(ConsoleWords.KeyOpens());
        }

        var begin = settings.PublicAddress ?? (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri
            : throw new StartException(ConsoleWords.NoWebAddress("--urls", address)));
        var code = new SignInCodes(SigningKeys.Existing(folder.Keys, TimeProvider.System), TimeProvider.System).Make();
        Console.WriteLine(new Uri(begin, SignInCodes.PathOf(code)));
        return Task.FromResult(0);
    });
}
