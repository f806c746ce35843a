using Azure.AI.FormRecognizer.DocumentAnalysis;
using Azure.Core;

namespace Disclosure.FormRecognizer;

/// <summary>Makes clients of the service.</summary>
internal static class LayoutClients
{
    /// <summary>
    /// Most retries of one call. The service says with each refusal how long to wait; the retries spread the burst of reports at the end of
    /// January over what the service answers.
    /// </summary>
    private const int MostRetries = 6;

    /// <summary>Makes a client.</summary>
    /// <param name="endpoint">The account's own address; a regional address takes no tokens.</param>
    /// <param name="credential">The app's identity; the service's keys are turned off.</param>
    /// <returns>The client; nothing is sent yet.</returns>
    public static DocumentAnalysisClient Create(Uri endpoint, TokenCredential credential)
    {
        var options = new DocumentAnalysisClientOptions { Audience = AudienceOf(endpoint) };
        options.Retry.MaxRetries = MostRetries;
        return new DocumentAnalysisClient(endpoint, credential, options);
    }

    /// <summary>Gets whom tokens are for: the clouds of China and of the American government have their own.</summary>
    internal static DocumentAnalysisAudience AudienceOf(Uri endpoint) =>
        endpoint.Host.EndsWith(".azure.cn", StringComparison.OrdinalIgnoreCase) ? DocumentAnalysisAudience.AzureChina
        : endpoint.Host.EndsWith(".azure.us", StringComparison.OrdinalIgnoreCase) ? DocumentAnalysisAudience.AzureGovernment
        : DocumentAnalysisAudience.AzurePublicCloud;
}
