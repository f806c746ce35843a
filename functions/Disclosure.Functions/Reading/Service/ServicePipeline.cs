using Azure.Core;
using Azure.Core.Pipeline;
using Disclosure.Functions.Settings;

namespace Disclosure.Functions.Reading.Service;

/// <summary>Makes what requests to Document Intelligence go through.</summary>
internal static class ServicePipeline
{
    private const string KeyHeader = "Ocp-Apim-Subscription-Key";

    /// <summary>Longest time without a byte of an answer.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(100);

    /// <summary>Makes a pipeline that signs requests; what is tried again, <see cref="DocumentIntelligence"/> decides.</summary>
    /// <param name="account">The account.</param>
    /// <param name="identity">The app's identity, used where the account has no key.</param>
    /// <param name="transport">What sends requests; null for the network.</param>
    public static HttpPipeline Create(ScanAccount account, TokenCredential identity, HttpPipelineTransport? transport = null)
    {
        var options = new Options();
        options.Retry.MaxRetries = 0;
        options.Retry.NetworkTimeout = Silence;
        if (transport is not null)
        {
            options.Transport = transport;
        }

        HttpPipelinePolicy signing = account.Key is { } key
            ? new KeySigning(key)
            : new BearerTokenAuthenticationPolicy(identity, ScopeOf(account.Endpoint));
        return HttpPipelineBuilder.Build(options, signing);
    }

    /// <summary>Returns whom tokens are for: the clouds of China and of the American government have their own.</summary>
    internal static string ScopeOf(Uri endpoint) =>
        endpoint.Host.EndsWith(".azure.cn", StringComparison.OrdinalIgnoreCase) ? "https://cognitiveservices.azure.cn/.default"
        : endpoint.Host.EndsWith(".azure.us", StringComparison.OrdinalIgnoreCase) ? "https://cognitiveservices.azure.us/.default"
        : "https://cognitiveservices.azure.com/.default";

    private sealed class Options : ClientOptions;

    private sealed class KeySigning(string key) : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message) => message.Request.Headers.SetValue(KeyHeader, key);
    }
}
