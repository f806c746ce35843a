using Disclosure.Workflow.Ledger;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Notices;

/// <summary>
/// Delivers the outbox by the channels of the office. Everything the courier knows stands in the outbox, so it may run in any process, one
/// at a time. A notice whose delivery could not be written down is sent again, with the same key.
/// </summary>
public sealed class NoticeCourier : IDisposable
{
    private const int Batch = 500;

    /// <summary>Most receivers served at once: mail servers of offices take some ten connections of a client.</summary>
    private const int AtOnce = 8;

    /// <summary>Tries within one pass and the rests between them, for a server that is busy for a moment.</summary>
    private static readonly RetryPolicy Tries = new(3, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));

    /// <summary>
    /// Rests between the passes that try a notice, kept in the outbox. Not their number but <see cref="NoticeOptions.GiveUpAfter"/> ends
    /// them.
    /// </summary>
    private static readonly RetryPolicy Passes = new(int.MaxValue, TimeSpan.FromMinutes(1), TimeSpan.FromHours(1));

    private readonly IOutbox _outbox;
    private readonly NoticeStanding _standing;
    private readonly NoticeOptions _options;
    private readonly TimeProvider _time;
    private readonly NoticeChannels _channels;

    /// <summary>A courier over the outbox.</summary>
    /// <param name="outbox">The notices.</param>
    /// <param name="standing">Tells which of them still hold.</param>
    /// <param name="options">The channels, and how they are used.</param>
    /// <param name="time">The clock.</param>
    public NoticeCourier(IOutbox outbox, NoticeStanding standing, NoticeOptions options, TimeProvider time)
    {
        (_outbox, _standing, _options, _time) = (outbox, standing, options, time);
        _channels = new NoticeChannels(options, time);
    }

    /// <summary>Makes one pass over the outbox: sends what is due, and writes down what became of it.</summary>
    /// <param name="show">
    /// Called with the pending notices before any of them is sent, for the host's own record; also with notices to people no channel
    /// reaches.
    /// </param>
    /// <param name="cancellation">Ends the pass.</param>
    /// <returns>When to look again; null if nothing waits.</returns>
    public Task<DateTimeOffset?> DeliverAsync(
        Func<IReadOnlyList<Notice>, CancellationToken, Task> show,
        CancellationToken cancellation) => DeliverAsync(show, static () => { }, cancellation);

    /// <summary>Makes one pass over the outbox: sends what is due, and writes down what became of it.</summary>
    /// <param name="show">As before.</param>
    /// <param name="turn">
    /// Called before each message, so that a pass over many who cannot be reached is told from one that stands.
    /// </param>
    /// <param name="cancellation">Ends the pass.</param>
    /// <returns>When to look again; null if nothing waits.</returns>
    public async Task<DateTimeOffset?> DeliverAsync(
        Func<IReadOnlyList<Notice>, CancellationToken, Task> show,
        Action turn,
        CancellationToken cancellation)
    {
        var failed = (await _outbox.FailedAsync(Batch, cancellation)).ToDictionary(
            entry => entry.Notice.Key,
            entry => entry.Failure!,
            StringComparer.Ordinal);
        var pending = await _outbox.PendingAsync(Batch + failed.Count, cancellation);
        await show(pending, cancellation);
        DateTimeOffset? next = pending.Count == Batch + failed.Count ? _time.GetUtcNow() : null;

        // Receivers are served side by side, so that one that is slow or away holds up nobody else; each gets its own in their order.
        var gate = new Lock();
        await Parallel.ForEachAsync(
            pending.GroupBy(static notice => notice.To),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (person, stopping) =>
            {
                var again = await DeliverAsync(person.Key, [.. person], failed, turn, stopping);
                lock (gate)
                {
                    next = Sooner(next, again);
                }
            });
        return next;
    }

    /// <summary>Sends what is due to one person.</summary>
    /// <returns>When to look again; null if nothing waits.</returns>
    private async Task<DateTimeOffset?> DeliverAsync(
        Contact person,
        List<Notice> notices,
        Dictionary<string, DeliveryFailure> failed,
        Action turn,
        CancellationToken cancellation)
    {
        var now = _time.GetUtcNow();
        notices = await NewestAsync(notices, cancellation);
        if (_channels.To(person) is not { } channel)
        {
            var unreached = new DeliveryFailure(now, 0, NoticeChannels.WhyUnreached(person), null);
            foreach (var notice in await StandingAsync(notices, cancellation))
            {
                await _outbox.MarkFailedAsync(notice.Key, unreached, cancellation);
            }

            return null;
        }

        var rested = notices.Where(notice => failed.GetValueOrDefault(notice.Key)?.RetryAt is not { } again || again <= now).ToList();
        var next = notices.Except(rested).Min(notice => failed[notice.Key].RetryAt);
        if (rested.Count == 0)
        {
            return next;
        }

        if (rested[0].At + _options.DigestAfter is var due && due > now && !failed.ContainsKey(rested[0].Key))
        {
            return Sooner(next, due);
        }

        rested = await StandingAsync(rested, cancellation);
        foreach (var together in Together(rested, channel))
        {
            turn();
            next = Sooner(next, await SendAsync(channel, together, failed, cancellation));
        }

        return next;
    }

    private static DateTimeOffset? Sooner(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other ?? one : one;

    /// <inheritdoc/>
    public void Dispose() => _channels.Dispose();

    /// <summary>
    /// Returns the notices without the reminders of a report that a newer one took the place of while none could be sent; those leave the
    /// queue unsent.
    /// </summary>
    private async Task<List<Notice>> NewestAsync(List<Notice> notices, CancellationToken cancellation)
    {
        var newest = notices.Where(IsReminder).GroupBy(static notice => notice.Report)
            .ToDictionary(static group => group.Key, static group => group.MaxBy(static notice => (notice.At, notice.Key))!.Key);
        foreach (var notice in notices.Where(notice => IsReminder(notice) && newest[notice.Report] != notice.Key))
        {
            await _outbox.MarkLeftOutAsync(notice.Key, _time.GetUtcNow(), cancellation);
        }

        return [.. notices.Where(notice => !IsReminder(notice) || newest[notice.Report] == notice.Key)];
    }

    private static bool IsReminder(Notice notice) =>
        notice.Kind == NoticeKind.Reminder || notice.Fact is NoticeFact.ReviewReminded or NoticeFact.ReturnReminded;

    /// <summary>Returns the notices that still hold; the others leave the queue unsent.</summary>
    private async Task<List<Notice>> StandingAsync(List<Notice> notices, CancellationToken cancellation)
    {
        var standing = new List<Notice>(notices.Count);
        foreach (var notice in notices)
        {
            if (await _standing.HoldsAsync(notice, cancellation))
            {
                standing.Add(notice);
            }
            else
            {
                await _outbox.MarkLeftOutAsync(notice.Key, _time.GetUtcNow(), cancellation);
            }
        }

        return standing;
    }

    /// <summary>Returns the notices of each message: as many as it may hold and the channel takes whole.</summary>
    private static List<List<Notice>> Together(List<Notice> notices, INoticeChannel channel)
    {
        List<List<Notice>> messages = [];
        foreach (var notice in notices)
        {
            if (messages.Count > 0 && messages[^1].Count < Message.Most && channel.Fits(Message.Of([.. messages[^1], notice])))
            {
                messages[^1].Add(notice);
            }
            else
            {
                messages.Add([notice]);
            }
        }

        return messages;
    }

    /// <summary>Sends the notices in one message.</summary>
    /// <returns>When they are tried again; null where they were delivered or given up.</returns>
    private async Task<DateTimeOffset?> SendAsync(
        INoticeChannel channel, IReadOnlyList<Notice> notices, Dictionary<string, DeliveryFailure> failed, CancellationToken cancellation)
    {
        try
        {
            await SendAsync(channel, Message.Of(notices), cancellation);
            await MarkDeliveredAsync(notices, cancellation);
            return null;
        }
        catch (DeliveryException failure)
        {
            DateTimeOffset? next = null;
            foreach (var notice in notices)
            {
                var written = Describe(notice, failure, failed.GetValueOrDefault(notice.Key)?.Attempts ?? 0);
                await _outbox.MarkFailedAsync(notice.Key, written, cancellation);
                next = next is null || written.RetryAt < next ? written.RetryAt ?? next : next;
            }

            return next;
        }
    }

    /// <summary>
    /// Hands the message over, with a few tries; not where an answer failed to come, since the receiver may have the message and only be
    /// slow.
    /// </summary>
    private async Task SendAsync(INoticeChannel channel, Message message, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await channel.SendAsync(message, cancellation);
                return;
            }
            catch (DeliveryException failure) when (!failure.IsFinal && !failure.MayHaveArrived && attempt < Tries.Attempts)
            {
                await Task.Delay(Tries.DelayAfter(attempt), _time, cancellation);
            }
        }
    }

    private DeliveryFailure Describe(Notice notice, DeliveryException failure, int attemptsBefore)
    {
        var now = _time.GetUtcNow();
        var rest = Passes.DelayAfter(attemptsBefore + 1);
        var isGivenUp = failure.IsFinal || now + rest > notice.At + _options.GiveUpAfter;
        return new DeliveryFailure(now, attemptsBefore + 1, failure.Message, isGivenUp ? null : now + rest);
    }

    private async Task MarkDeliveredAsync(IEnumerable<Notice> notices, CancellationToken cancellation)
    {
        foreach (var notice in notices)
        {
            await _outbox.MarkDeliveredAsync(notice.Key, _time.GetUtcNow(), cancellation);
        }
    }
}
