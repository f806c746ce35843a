using System.Buffers.Binary;
using System.Text;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Links;

/// <summary>
/// The signed links of senders, as the last parts of addresses. A receipt is the signature of the report's id: nothing has to be stored,
/// reports of before have one too, and who knows the id, or holds the published file it is made of, cannot write one.
/// </summary>
/// <param name="keys">The keys that sign and verify.</param>
/// <param name="time">The clock links run out by.</param>
public sealed class FilingLinks(LinkKeyRing keys, TimeProvider time)
{
    private const int ReportBytes = 16;

    internal string Receipt(ReportId id) => LinkToken.Write(LinkPurpose.Receipt, BytesOf(id), keys.Signing);

    internal string View(ReportId id) => LinkToken.Write(LinkPurpose.View, BytesOf(id), keys.Signing);

    internal string Correction(CorrectionOf correction, DateTimeOffset expires)
    {
        Span<byte> content = stackalloc byte[sizeof(long) + sizeof(int) + ReportBytes];
        BinaryPrimitives.WriteInt64BigEndian(content, expires.UtcTicks);
        BinaryPrimitives.WriteInt32BigEndian(content[sizeof(long)..], correction.Round);
        BytesOf(correction.Report).CopyTo(content[(sizeof(long) + sizeof(int))..]);
        return LinkToken.Write(LinkPurpose.Correction, content, keys.Signing);
    }

    internal string Agency(string agency, int year, DateTimeOffset expires) =>
        LinkToken.Write(LinkPurpose.AgencyFiling, WithText(expires, year, agency), keys.Signing);

    internal string Confirmation(string address, DateTimeOffset expires) =>
        LinkToken.Write(LinkPurpose.Confirmation, WithText(expires, 0, address), keys.Signing);

    /// <summary>Returns whether a text is a receipt, and the report it is for.</summary>
    /// <param name="text">The text.</param>
    /// <param name="id">The report.</param>
    /// <param name="maySend">Whether a corrected file may be sent by it.</param>
    internal bool IsReceipt(string text, out ReportId id, out bool maySend)
    {
        maySend = LinkToken.Check(text, LinkPurpose.Receipt, keys, out var content) is null;
        if ((!maySend && LinkToken.Check(text, LinkPurpose.View, keys, out content) is not null) || content.Length != ReportBytes)
        {
            (id, maySend) = (default, false);
            return false;
        }

        id = ReportOf(content.Span);
        return true;
    }

    internal LinkFault? CheckCorrection(string text, out CorrectionOf? correction)
    {
        correction = null;
        if (Check(text, LinkPurpose.Correction, out var content) is { } fault)
        {
            return fault;
        }

        correction = new CorrectionOf(ReportOf(content.Span[sizeof(int)..]), BinaryPrimitives.ReadInt32BigEndian(content.Span));
        return null;
    }

    internal LinkFault? CheckAgency(string text, out Origin.AgencyLink? link)
    {
        var fault = Check(text, LinkPurpose.AgencyFiling, out var content);
        link = fault is null
            ? new Origin.AgencyLink(Encoding.UTF8.GetString(content.Span[sizeof(int)..]), BinaryPrimitives.ReadInt32BigEndian(content.Span))
            : null;
        return fault;
    }

    internal LinkFault? CheckConfirmation(string text, out string? address)
    {
        var fault = Check(text, LinkPurpose.Confirmation, out var content);
        address = fault is null ? Encoding.UTF8.GetString(content.Span[sizeof(int)..]) : null;
        return fault;
    }

    /// <summary>Returns what is wrong with a token that runs out; null, and its content behind the time, where it counts.</summary>
    private LinkFault? Check(string text, LinkPurpose purpose, out ReadOnlyMemory<byte> content)
    {
        if (LinkToken.Check(text, purpose, keys, out content) is { } fault)
        {
            return fault;
        }

        var expires = new DateTimeOffset(BinaryPrimitives.ReadInt64BigEndian(content.Span), TimeSpan.Zero);
        content = content[sizeof(long)..];
        return expires <= time.GetUtcNow() ? LinkFault.Expired : null;
    }

    private static byte[] WithText(DateTimeOffset expires, int number, string text)
    {
        var content = new byte[sizeof(long) + sizeof(int) + Encoding.UTF8.GetByteCount(text)];
        BinaryPrimitives.WriteInt64BigEndian(content, expires.UtcTicks);
        BinaryPrimitives.WriteInt32BigEndian(content.AsSpan(sizeof(long)), number);
        Encoding.UTF8.GetBytes(text, content.AsSpan(sizeof(long) + sizeof(int)));
        return content;
    }

    private static byte[] BytesOf(ReportId id) => Convert.FromHexString(id.ToString());

    private static ReportId ReportOf(ReadOnlySpan<byte> bytes) => ReportId.Parse(Convert.ToHexStringLower(bytes));
}
