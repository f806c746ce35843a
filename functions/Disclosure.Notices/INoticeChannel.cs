namespace Disclosure.Notices;

/// <summary>A way to reach people. Safe for any number of callers at once.</summary>
internal interface INoticeChannel
{
    /// <summary>Returns whether the whole text of the message gets through; what is longer is cut.</summary>
    bool Fits(Message message);

    /// <summary>Hands the message over; <see cref="DeliveryException"/> if that fails.</summary>
    Task SendAsync(Message message, CancellationToken cancellation);
}

/// <summary>Why a message could not be handed over.</summary>
/// <param name="reason">The reason in Chinese; holds no secret of the channel.</param>
/// <param name="isFinal">Whether trying again would give the same.</param>
/// <param name="cause">What lies behind it.</param>
internal sealed class DeliveryException(string reason, bool isFinal, Exception? cause = null) : Exception(reason, cause)
{
    /// <summary>Gets a value indicating whether trying again would give the same.</summary>
    public bool IsFinal { get; } = isFinal;

    /// <summary>
    /// Gets a value indicating whether the receiver may have the message all the same: it was sent, and no answer came in time.
    /// </summary>
    public bool MayHaveArrived { get; init; }
}
