namespace Disclosure.Web;

/// <summary>
/// How many requests of a kind one client may make a minute, that many at once; a client is an address, of IPv6 a network of 64 bits. Each
/// number is far above what a person does and lets an office behind one address work: chosen, not measured.
/// </summary>
public sealed record RequestRates
{
    /// <summary>Gets or sets the number of uploads. The busiest office sends 300 files a minute from no one address.</summary>
    public int Uploads { get; set; } = 300;

    /// <summary>Gets or sets the number of attempts to sign in.</summary>
    public int SignIns { get; set; } = 30;

    /// <summary>Gets or sets the number of searches of what is published.</summary>
    public int Searches { get; set; } = 600;

    /// <summary>Gets or sets the number of pictures of pages: 20 a second, as fast as a reviewer can scroll through a long scan.</summary>
    public int Pictures { get; set; } = 1200;

    /// <summary>Gets or sets the number of links that are none of ours; one that is ours is never counted.</summary>
    public int BadLinks { get; set; } = 60;

    /// <summary>Gets or sets how many clients' worth of each kind all clients may make together.</summary>
    public int InAll { get; set; } = 20;
}
