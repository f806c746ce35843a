using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Disclosure.Functions.Tests.Storage;

/// <summary>
/// Counts requests, and breaks off at one of them: from the <paramref name="last"/>th on nothing gets through any more, as if the process
/// had died. The one broken off may have reached the service, its answer being lost.
/// </summary>
internal sealed class BrokenConnection(int last, bool reaches) : HttpPipelinePolicy
{
    private int _seen;

    /// <summary>Requests that were to be sent.</summary>
    public int Requests => Volatile.Read(ref _seen);

    /// <summary>Counts only.</summary>
    public static BrokenConnection Never() => new(int.MaxValue, reaches: true);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("the product asks asynchronously");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var number = Interlocked.Increment(ref _seen);
        if (number < last || (number == last && reaches))
        {
            await ProcessNextAsync(message, pipeline);
        }

        if (number >= last)
        {
            throw new RequestFailedException("the connection is broken");
        }
    }
}

/// <summary>Loses the answer to one request; the client asks again by itself.</summary>
internal sealed class LostAnswer(int number) : HttpPipelinePolicy
{
    private int _seen;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("the product asks asynchronously");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        if (Interlocked.Increment(ref _seen) == number)
        {
            throw new IOException("the answer got lost");
        }
    }
}
