#if FORM_RECOGNIZER
using Azure.Identity;
using Disclosure.Functions.FormRecognizer;
#endif
using Disclosure.Server.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Disclosure.Functions.Reading;

/// <summary>Chooses what reads scans.</summary>
internal static class ScanReader
{
    /// <summary>
    /// Form Recognizer where its account is set, else the OCR engine of the machine. <see cref="StartException"/> where an account is set
    /// and the app was built without the adapter.
    /// </summary>
    public static IServiceCollection AddScanReader(this IServiceCollection services, Uri? formRecognizer)
    {
        if (formRecognizer is null)
        {
            return services.AddSingleton<IFileReader, LocalFileReader>();
        }
#if FORM_RECOGNIZER
        return services.AddFormRecognizer(formRecognizer, new DefaultAzureCredential());
#else
        throw new StartException(
            "设置了 Disclosure__FormRecognizer__Endpoint，但这个程序编译时没有带上 Form Recognizer；请去掉这项设置，或用 FormRecognizer=true 重新编译。");
#endif
    }
}
