using Azure.Core;
using Disclosure.Functions.Reading.Service;
using Disclosure.Functions.Settings;
using Disclosure.Hosting.Reading;
using Disclosure.Hosting.Reading.Layout;
using Disclosure.Hosting.Settings;
using Disclosure.Hosting.Words;
using Microsoft.Extensions.DependencyInjection;

namespace Disclosure.Functions.Reading;

/// <summary>Chooses what reads scans.</summary>
internal static class ScanReader
{
    /// <summary>What results call a file whose scans the service read, by whichever of its names and clients.</summary>
    private const string Name = "formRecognizer";

    /// <summary>
    /// The reader in the adapter for Form Recognizer, made of the account's address and the clock. The adapter is found by name because a
    /// build may lack it: not every registry holds its package.
    /// </summary>
    private const string FormRecognizer = "Disclosure.FormRecognizer.LayoutReader, Disclosure.FormRecognizer";

    /// <summary>
    /// Adds Document Intelligence where its account is set, the adapter for Form Recognizer where that is, and else the OCR engine of the
    /// machine.
    /// </summary>
    /// <param name="services">The app's services, with the app's identity among them.</param>
    /// <param name="settings">What the app is told.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="SettingsException">The adapter is asked for, and the app was built without.</exception>
    public static IServiceCollection AddScanReader(this IServiceCollection services, AppSettings settings)
    {
        if (settings.Scans is { } account)
        {
            return services.AddSingleton<IFileReader>(provider =>
            {
                var time = provider.GetRequiredService<TimeProvider>();
                var pipeline = ServicePipeline.Create(account, provider.GetRequiredService<TokenCredential>());
                return new LayoutFileReader(Name, new DocumentIntelligence(pipeline, account, time), time);
            });
        }

        if (settings.FormRecognizer is not { } endpoint)
        {
            return services.AddSingleton<IFileReader>(
                static provider => new LocalFileReader(AppChildren.Own, provider.GetRequiredService<TimeProvider>()));
        }

        var adapter = Type.GetType(FormRecognizer) ?? throw new SettingsException(
            new AdapterLeftOut(AppSettings.FormRecognizerSetting));
        return services.AddSingleton(
            provider => (IFileReader)Activator.CreateInstance(adapter, endpoint, provider.GetRequiredService<TimeProvider>())!);
    }
}
