using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Disclosure.Web.Links;
using Disclosure.Workflow.Ports;

namespace Disclosure.Web.Access;

/// <summary>
/// The sessions of the operator. A session is a signed text that the browser keeps; the store knows which were ended, one by one or all at
/// once. Nothing is written when one begins, so the operator gets in on a full disk too. A session ends at the latest after
/// <see cref="Length"/>, and when the operator key or the signing key changes.
/// </summary>
internal sealed class OperatorSessions(ISenderBook book, DisclosureWebOptions options, TimeProvider time)
{
    /// <summary>How long a session lasts: a working day.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromHours(12);

    /// <summary>Where the text stands that every session is sealed with; another text ends them all.</summary>
    private const string Stamp = "operator-stamp";

    private const int IdBytes = 16;
    private const int ContentBytes = sizeof(long) + IdBytes + HMACSHA256.HashSizeInBytes;

    /// <summary>Begins a session.</summary>
    /// <returns>What the browser keeps.</returns>
    public async Task<string> BeginAsync(CancellationToken cancellation)
    {
        var content = new byte[ContentBytes];
        BinaryPrimitives.WriteInt64BigEndian(content, (time.GetUtcNow() + Length).UtcTicks);
        RandomNumberGenerator.Fill(content.AsSpan(sizeof(long), IdBytes));
        (await SealAsync(cancellation)).CopyTo(content.AsSpan(sizeof(long) + IdBytes));
        return LinkToken.Write(LinkPurpose.OperatorSession, content, options.LinkKeys.Signing);
    }

    /// <summary>Returns the id of a session that is underway; null for anything else.</summary>
    /// <param name="text">What the browser kept; null where it kept nothing.</param>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<string?> FindAsync(string? text, CancellationToken cancellation)
    {
        if (text is null
            || LinkToken.Check(text, LinkPurpose.OperatorSession, options.LinkKeys, out var content) is not null
            || BinaryPrimitives.ReadInt64BigEndian(content.Span) <= time.GetUtcNow().UtcTicks)
        {
            return null;
        }

        var id = Convert.ToHexStringLower(content.Span.Slice(sizeof(long), IdBytes));
        var seal = await SealAsync(cancellation);
        return CryptographicOperations.FixedTimeEquals(content.Span[(sizeof(long) + IdBytes)..], seal)
            && await book.FindAsync(EndOf(id), cancellation) is null
            ? id
            : null;
    }

    /// <summary>Ends a session.</summary>
    public Task EndAsync(string id, CancellationToken cancellation) =>
        book.ReplaceAsync([new BookChange(EndOf(id), null, Now())], cancellation);

    /// <summary>Ends all sessions that have begun.</summary>
    public async Task EndAllAsync(CancellationToken cancellation)
    {
        var next = RandomNumberGenerator.GetHexString(32, lowercase: true);
        while (!await book.ReplaceAsync([new BookChange(Stamp, await book.FindAsync(Stamp, cancellation), next)], cancellation))
        {
            // Somebody else ended them all in between; sessions that began since then are ended too.
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Uses a code up; false where it was used before.</summary>
    /// <param name="code">The id of the code.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public Task<bool> TryUseAsync(string code, CancellationToken cancellation) =>
        book.ReplaceAsync([new BookChange($"operator-code-{code}", null, Now())], cancellation);

    private static string EndOf(string id) => $"operator-ended-{id}";

    private string Now() => time.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture);

    /// <summary>Returns what ties a session to the stamp and the operator key, and tells neither.</summary>
    private async Task<byte[]> SealAsync(CancellationToken cancellation)
    {
        var stamp = await book.FindAsync(Stamp, cancellation);
        var seal = new byte[HMACSHA256.HashSizeInBytes];
        options.LinkKeys.Signing.Sign(Encoding.UTF8.GetBytes($"operator session {stamp} {options.OperatorKey}"), seal);
        return seal;
    }
}
