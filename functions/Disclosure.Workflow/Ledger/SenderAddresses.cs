using System.Globalization;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Ledger;

/// <summary>
/// Which addresses of senders may be written to. An address is asked once, by a mail without a word of the sender's, and written to only
/// after whoever reads that mail has confirmed it. Safe for any number of callers at once.
/// </summary>
/// <param name="book">Keeps what is known.</param>
public sealed class SenderAddresses(ISenderBook book)
{
    /// <summary>
    /// Most confirmation mails in an hour of the clock, for all addresses together. The last day of January brings an office of 5,000
    /// agencies some 400 filings an hour if all come in twelve hours, most of them by links, which need no confirmation more than once; a
    /// mail server that sends 100 unasked mails an hour is not yet taken for a source of spam. Chosen, not measured.
    /// </summary>
    public const int MostInHour = 100;

    /// <summary>How long a confirmation link is good.</summary>
    public static readonly TimeSpan LinkLifetime = TimeSpan.FromDays(7);

    /// <summary>
    /// Rest after a mailbox was asked before it may be asked again: as long as the link of the first mail is good, so that a second mail
    /// never comes while the first still serves.
    /// </summary>
    public static readonly TimeSpan Rest = LinkLifetime;

    private const string Confirmed = "confirmed";

    /// <summary>Returns whether the address was confirmed by whoever reads mail there.</summary>
    public async Task<bool> IsConfirmedAsync(string address, CancellationToken cancellation) =>
        MailAddress.TryParse(address, out var mail) && await book.FindAsync(KeyOf(mail), cancellation) is not null;

    /// <summary>Notes that whoever reads mail at the address confirmed it. Doing so twice changes nothing.</summary>
    /// <param name="address">The address, which a link of ours names.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public async Task ConfirmAsync(string address, CancellationToken cancellation)
    {
        if (MailAddress.TryParse(address, out var mail))
        {
            await book.ReplaceAsync([new BookChange(KeyOf(mail), null, Confirmed)], cancellation);
        }
    }

    /// <summary>
    /// Returns whether the address is to be asked now, and counts that as asked: it is a mail address, not confirmed, was not asked within
    /// <see cref="Rest"/>, and the hour has room for one more. A caller that dies between this and the mail sends none.
    /// </summary>
    internal async Task<bool> TryAskAsync(string? address, DateTimeOffset now, CancellationToken cancellation)
    {
        if (!MailAddress.TryParse(address, out var mail))
        {
            return false;
        }

        var asked = $"asked-{Digest(mail.Mailbox)}";
        var hour = string.Create(CultureInfo.InvariantCulture, $"hour-{now.UtcDateTime:yyyyMMddHH}");
        while (await book.FindAsync(KeyOf(mail), cancellation) is null)
        {
            var last = await book.FindAsync(asked, cancellation);
            var sent = await book.FindAsync(hour, cancellation);
            if ((last is not null && TimeOf(last) + Rest > now) || NumberOf(sent) >= MostInHour)
            {
                return false;
            }

            BookChange[] changes =
            [
                new(asked, last, now.UtcTicks.ToString(CultureInfo.InvariantCulture)),
                new(hour, sent, (NumberOf(sent) + 1).ToString(CultureInfo.InvariantCulture)),
            ];
            if (await book.ReplaceAsync(changes, cancellation))
            {
                return true;
            }
        }

        return false;
    }

    private static string KeyOf(MailAddress address) => $"address-{Digest(address.ToString())}";

    private static string Digest(string text) => ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(text)).ToString();

    private static DateTimeOffset TimeOf(string ticks) => new(long.Parse(ticks, CultureInfo.InvariantCulture), TimeSpan.Zero);

    private static int NumberOf(string? number) => number is null ? 0 : int.Parse(number, CultureInfo.InvariantCulture);
}
