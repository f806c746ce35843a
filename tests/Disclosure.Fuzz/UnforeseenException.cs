namespace Disclosure.Fuzz;

/// <summary>An error that a reader gave its users under a known name, and that its code did not foresee.</summary>
/// <param name="cause">The error underneath.</param>
public sealed class UnforeseenException(Exception cause) : Exception($"not foreseen: {cause.Message}", cause);
