using Azure.AI.FormRecognizer.DocumentAnalysis;
using Azure.Identity;
using Disclosure.Documents;
using Disclosure.Documents.Words;
using Microsoft.Extensions.Time.Testing;

namespace Disclosure.FormRecognizer.Tests;

public sealed class LayoutServiceTests
{
    private static readonly AnalyzeResult Empty = DocumentAnalysisModelFactory.AnalyzeResult();

    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task The_layout_model_is_asked_for_the_pages_alone()
    {
        var client = new LayoutClientStandIn((_, _) => Task.FromResult(Empty));

        var answer = await new LayoutService(client, _clock)
            .AnalyzeAsync(new byte[12], [2, 3, 4, 7], TestContext.Current.CancellationToken);

        Assert.Empty(answer.Pages);
        Assert.Equal([("prebuilt-layout", "2-4,7", 12L)], client.Asked);
    }

    [Fact]
    public async Task Pages_beyond_the_services_limit_are_not_sent()
    {
        var client = new LayoutClientStandIn((_, _) => Task.FromResult(Empty));

        var error = await Assert.ThrowsAsync<DocumentException>(
            () => new LayoutService(client, _clock).AnalyzeAsync(new byte[1], [1, 2001], TestContext.Current.CancellationToken));
        Assert.Equal(DocumentError.LimitExceeded, error.Code);
        Assert.Empty(client.Asked);
    }

    [Fact]
    public async Task A_service_that_does_not_answer_in_time_is_asked_again_later()
    {
        var client = new LayoutClientStandIn(Never);

        var answer = new LayoutService(client, _clock).AnalyzeAsync(new byte[1], [1, 2], TestContext.Current.CancellationToken);
        _clock.Advance(TimeSpan.FromSeconds(129));
        Assert.False(answer.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.IsType<ServiceUnavailable>((await Assert.ThrowsAsync<DocumentException>(() => answer)).Fault);
    }

    [Fact]
    public async Task A_caller_that_stops_is_no_trouble_of_the_service()
    {
        using var stop = new CancellationTokenSource();
        var answer = new LayoutService(new LayoutClientStandIn(Never), _clock).AnalyzeAsync(new byte[1], [1], stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
    }

    [Fact]
    public async Task Without_a_token_the_operator_is_told_of_the_role()
    {
        var client = new LayoutClientStandIn((_, _) => throw new CredentialUnavailableException("no identity"));

        var error = await Assert.ThrowsAsync<DocumentException>(
            () => new LayoutService(client, _clock).AnalyzeAsync(new byte[1], [1], TestContext.Current.CancellationToken));
        Assert.Equal(new ServiceRefusedAccess("Disclosure__FormRecognizer__Endpoint"), error.Fault);
        Assert.Contains("认知服务用户", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, "InvalidContent", typeof(ServiceRefusedContent))]
    [InlineData(429, "429", typeof(ServiceBusy))]
    public async Task What_the_service_says_is_told_by_the_code_in_its_answer(int status, string code, Type fault)
    {
        var body = $$"""{"error":{"code":"{{code}}","message":"…"} }""";
        var client = new LayoutClientStandIn((_, _) => throw ServiceResponse.Failure(status, body));

        var error = await Assert.ThrowsAsync<DocumentException>(
            () => new LayoutService(client, _clock).AnalyzeAsync(new byte[1], [1], TestContext.Current.CancellationToken));
        Assert.IsType(fault, error.Fault);
    }

    private static async Task<AnalyzeResult> Never(AnalyzeDocumentOptions options, CancellationToken cancellation)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
        return Empty;
    }
}
