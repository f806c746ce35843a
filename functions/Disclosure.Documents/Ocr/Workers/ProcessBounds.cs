namespace Disclosure.Documents.Ocr.Workers;

/// <summary>What a process may have and use.</summary>
/// <param name="MemoryBytes">Resident memory, in bytes.</param>
/// <param name="Computing">Computing time, of all its threads together.</param>
/// <param name="Standstill">Time on the wall for which it may use next to no computing time.</param>
internal readonly record struct ProcessBounds(long MemoryBytes, TimeSpan Computing, TimeSpan Standstill);

/// <summary>The bounds of a process.</summary>
internal enum ProcessBound
{
    /// <summary>None.</summary>
    None,

    /// <summary>Its memory.</summary>
    Memory,

    /// <summary>Its computing time.</summary>
    Computing,

    /// <summary>The time for which it may stand still.</summary>
    Standstill,
}
