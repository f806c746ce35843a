namespace Disclosure.Functions.Orchestration;

/// <summary>A run of a step that ended without an outcome.</summary>
/// <param name="Report">The report.</param>
/// <param name="Step">The step.</param>
/// <param name="Reason">What is known of it, in Chinese.</param>
internal sealed record LostRun(string Report, string Step, string Reason);
