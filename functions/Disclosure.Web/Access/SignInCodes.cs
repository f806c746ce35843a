using System.Buffers.Binary;
using System.Security.Cryptography;
using Disclosure.Web.Links;

namespace Disclosure.Web.Access;

/// <summary>
/// The codes by which the operator signs in where no operator key is set: signed by the office's keys, so that whoever may read those, the
/// host at its start and <c>disclosure sign-in</c>, can make one. Each is good once and not for long.
/// </summary>
/// <param name="keys">The keys that sign and verify.</param>
/// <param name="time">The clock codes run out by.</param>
public sealed class SignInCodes(LinkKeyRing keys, TimeProvider time)
{
    /// <summary>How long a code is good: the host is started, and then somebody goes to a browser.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private const int IdBytes = 16;

    /// <summary>Makes a code.</summary>
    /// <returns>Letters, digits, hyphens and underscores.</returns>
    public string Make()
    {
        Span<byte> content = stackalloc byte[sizeof(long) + IdBytes];
        BinaryPrimitives.WriteInt64BigEndian(content, (time.GetUtcNow() + Lifetime).UtcTicks);
        RandomNumberGenerator.Fill(content[sizeof(long)..]);
        return LinkToken.Write(LinkPurpose.SignIn, content, keys.Signing);
    }

    /// <summary>Returns the path of the page at which a code signs in.</summary>
    /// <param name="code">The code.</param>
    public static string PathOf(string code) => $"/operator/login?code={code}";

    /// <summary>Returns what is wrong with a code; null, and its id, where it is one of ours that has not run out.</summary>
    internal LinkFault? Check(string text, out string id)
    {
        id = "";
        if (LinkToken.Check(text, LinkPurpose.SignIn, keys, out var content) is { } fault)
        {
            return fault;
        }

        id = Convert.ToHexStringLower(content.Span[sizeof(long)..]);
        return BinaryPrimitives.ReadInt64BigEndian(content.Span) <= time.GetUtcNow().UtcTicks ? LinkFault.Expired : null;
    }
}
