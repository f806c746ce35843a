namespace Disclosure.Web.Links;

/// <summary>Why a link of a sender does not count.</summary>
internal enum LinkFault
{
    /// <summary>The link is cut off, of another kind, or no link at all.</summary>
    Malformed,

    /// <summary>The link names a key that is not, or no longer, in use.</summary>
    UnknownKey,

    /// <summary>The link was altered after it was signed, or never signed by this office.</summary>
    Forged,

    /// <summary>The link has run out.</summary>
    Expired,
}
