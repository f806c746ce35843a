using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Disclosure.Workflow.Process;

/// <summary>
/// A mailbox a stranger named, in the one form that is ever written to: <c>local@domain</c> in ASCII, a dot-atom of RFC 5322 §3.4.1. Names,
/// quotes, comments and lists are refused, since one mailbox could be written in any number of ways with them.
/// </summary>
internal readonly partial record struct MailAddress
{
    /// <summary>Longest address, in characters (RFC 5321 §4.5.3.1.3 less the brackets).</summary>
    private const int Longest = 254;

    private MailAddress(string local, string domain) => (Local, Domain) = (local, domain);

    /// <summary>Gets the part before the sign @.</summary>
    public string Local { get; }

    /// <summary>Gets the part behind the sign @, in lower case.</summary>
    public string Domain { get; }

    /// <summary>
    /// Gets the mailbox without the tag that many servers allow behind a plus sign: tags do not make it another person's.
    /// </summary>
    public string Mailbox => $"{Local.Split('+')[0].ToLowerInvariant()}@{Domain}";

    /// <summary>Takes an address from a text with space around it; false for anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out MailAddress address)
    {
        var match = Form().Match(text?.Trim() ?? string.Empty);
        var fits = match.Success && match.Length <= Longest;
        address = fits ? new MailAddress(match.Groups[1].Value, match.Groups[2].Value.ToLowerInvariant()) : default;
        return fits;
    }

    /// <summary>Returns the address in the form by which two are compared.</summary>
    public override string ToString() => $"{Local.ToLowerInvariant()}@{Domain}";

    [GeneratedRegex(
        @"\A([A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64})*)"
            + @"@([A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})*)\z",
        RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
