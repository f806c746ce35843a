using Microsoft.DurableTask.Client;

namespace Disclosure.Functions.Orchestration;

/// <summary>
/// The durable client for what is no function itself. The host hands a client to a function together with its trigger and in no other way,
/// so every function in which something may be decided leaves its own here first.
/// </summary>
internal sealed class EngineClient
{
    private volatile DurableTaskClient? _client;

    /// <summary>Gets the client left last; null before the first function ran.</summary>
    public DurableTaskClient? Current => _client;

    /// <summary>Leaves a client; it works for as long as the process does.</summary>
    public void Use(DurableTaskClient given) => _client = given;
}
