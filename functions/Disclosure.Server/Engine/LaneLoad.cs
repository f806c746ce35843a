namespace Disclosure.Server.Engine;

/// <summary>How much there is to do in a lane.</summary>
/// <param name="Lane">The lane.</param>
/// <param name="Waiting">Reports that wait for a place.</param>
/// <param name="Running">Reports that have one.</param>
internal sealed record LaneLoad(Lane Lane, int Waiting, int Running);
