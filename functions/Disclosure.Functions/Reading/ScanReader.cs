using Disclosure.Hosting;
using Disclosure.Hosting.Reading;
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
    /// <exception cref="StartException">An account is set, and the app was built without the adapter.</exception>
    public static IServiceCollection AddScanReader(this IServiceCollection services, Uri? account)
    {
        if (account is null)
        {
            return services.AddSingleton<IFileReader>(
                static provider => new LocalFileReader(AppChildren.Own, provider.GetRequiredService<TimeProvider>()));
        }

        var adapter = Type.GetType(FormRecognizer) ?? throw new StartException(
            "设置了 Disclosure__FormRecognizer__Endpoint，但这个程序编译时没有带上 Form Recognizer；请去掉这项设置，或用 FormRecognizer=true 重新编译。");
        return services.AddSingleton(
            provider => (IFileReader)Activator.CreateInstance(adapter, account, provider.GetRequiredService<TimeProvider>())!);
    }
}
