using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Disclosure.Documents;
using Disclosure.Documents.Words;
using Disclosure.Functions.Reading.Service;
using Disclosure.Functions.Settings;

namespace Disclosure.Functions.Tests.Reading;

public sealed class ServicePipelineTests
{
    [Theory]
    [InlineData("https://x.cognitiveservices.azure.com/", "https://cognitiveservices.azure.com/.default")]
    [InlineData("https://x.cognitiveservices.azure.cn/", "https://cognitiveservices.azure.cn/.default")]
    [InlineData("https://x.cognitiveservices.azure.us/", "https://cognitiveservices.azure.us/.default")]
    public async Task Without_a_key_the_apps_own_identity_signs_for_the_cloud_the_account_is_in(string endpoint, string scope)
    {
        var identity = new Identity();
        var network = new Network();
        var account = new ScanAccount(new Uri(endpoint), null, ServiceVersion.Four);
        var pipeline = ServicePipeline.Create(account, identity, network);

        await SendAsync(pipeline, endpoint);

        Assert.Equal([scope], identity.Scopes);
        Assert.Equal("Bearer the token", network.Headers["Authorization"]);
        Assert.DoesNotContain("Ocp-Apim-Subscription-Key", network.Headers);
    }

    [Fact]
    public async Task With_a_key_no_token_is_asked_for()
    {
        var identity = new Identity();
        var network = new Network();
        var account = new ScanAccount(new Uri("https://x.cognitiveservices.azure.com/"), "the key", ServiceVersion.Four);

        await SendAsync(ServicePipeline.Create(account, identity, network), "https://x.cognitiveservices.azure.com/");

        Assert.Empty(identity.Scopes);
        Assert.Equal("the key", network.Headers["Ocp-Apim-Subscription-Key"]);
        Assert.DoesNotContain("Authorization", network.Headers);
    }

    [Fact]
    public async Task Without_a_token_the_operator_is_told_of_the_role()
    {
        var account = new ScanAccount(new Uri("https://x.cognitiveservices.azure.com/"), null, ServiceVersion.Four);
        var pipeline = ServicePipeline.Create(account, new Identity { IsLacking = true }, new Network());

        var error = await Assert.ThrowsAsync<DocumentException>(() => new DocumentIntelligence(pipeline, account, new HurriedTime())
            .AnalyzeAsync(new byte[1], [1], TestContext.Current.CancellationToken));

        Assert.Equal(new ServiceRefusedAccess("Disclosure__DocumentIntelligence__Endpoint"), error.Fault);
        Assert.Contains("认知服务用户", error.Message, StringComparison.Ordinal);
    }

    private static async Task SendAsync(HttpPipeline pipeline, string address)
    {
        using var message = pipeline.CreateMessage();
        message.Request.Uri.Reset(new Uri(address));
        await pipeline.SendAsync(message, TestContext.Current.CancellationToken);
    }

    private sealed class Identity : TokenCredential
    {
        public bool IsLacking { get; init; }

        public List<string> Scopes { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new NotSupportedException("the product asks asynchronously");

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes.AddRange(requestContext.Scopes);
            return IsLacking
                ? throw new CredentialUnavailableException("no identity")
                : ValueTask.FromResult(new AccessToken("the token", DateTimeOffset.MaxValue));
        }
    }

    /// <summary>Takes requests and answers 200.</summary>
    private sealed class Network : HttpPipelineTransport
    {
        private static readonly HttpClientTransport Requests = new();

        public Dictionary<string, string> Headers { get; private set; } = [];

        public override Request CreateRequest() => Requests.CreateRequest();

        public override void Process(HttpMessage message) => throw new NotSupportedException("the product asks asynchronously");

        public override ValueTask ProcessAsync(HttpMessage message)
        {
            Headers = message.Request.Headers.ToDictionary(static header => header.Name, static header => header.Value);
            message.Response = new Fine();
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Fine : Response
    {
        public override int Status => 200;

        public override string ReasonPhrase => "";

        public override Stream? ContentStream { get; set; } = new MemoryStream();

        public override string ClientRequestId { get; set; } = "";

        public override void Dispose()
        {
        }

        protected override bool ContainsHeader(string name) => false;

        protected override IEnumerable<HttpHeader> EnumerateHeaders() => [];

        protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) => (value = null) is not null;

        protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values) =>
            (values = null) is not null;
    }
}
