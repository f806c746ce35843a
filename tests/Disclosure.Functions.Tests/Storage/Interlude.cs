using Azure.Core;
using Azure.Core.Pipeline;

namespace Disclosure.Functions.Tests.Storage;

/// <summary>Has something happen just before one request is sent.</summary>
internal sealed class Interlude(int number, Func<Task> happens) : HttpPipelinePolicy
{
    private int _seen;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("the product asks asynchronously");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (Interlocked.Increment(ref _seen) == number)
        {
            await happens();
        }

        await ProcessNextAsync(message, pipeline);
    }
}
