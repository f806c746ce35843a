using Disclosure.Hosting.Reading;
using Disclosure.Hosting.Settings;
using Disclosure.Hosting.Words;
using Microsoft.Extensions.DependencyInjection;

namespace Disclosure.Functions.Reading;

/// <summary>Chooses what reads scans.</summary>
internal static class ScanReader
{
    /// <summary>
    /// The reader in the adapter for Form Recognizer, made of the account's address and the clock. The adapter is found by name because a
    /// build may lack it: not every registry holds its package.
    /// </summary>
    private const string FormRecognizer = "Disclosure.FormRecognizer.LayoutReader, Disclosure.FormRecognizer";

    /// <summary>Adds Form Recognizer where its account is set, else the OCR engine of the machine.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="account">The address of the account; null where none is set.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="SettingsException">An account is set, and the app was built without the adapter.</exception>
    public static IServiceCollection AddScanReader(this IServiceCollection services, Uri? account)
    {
        if (account is null)
        {
            return services.AddSingleton<IFileReader>(
                static provider => new LocalFileReader(AppChildren.Own, provider.GetRequiredService<TimeProvider>()));
        }

        var adapter = Type.GetType(FormRecognizer) ?? throw new SettingsException(
            new AdapterLeftOut("Disclosure__FormRecognizer__Endpoint"));
        return services.AddSingleton(
            provider => (IFileReader)Activator.CreateInstance(adapter, account, provider.GetRequiredService<TimeProvider>())!);
    }
}
