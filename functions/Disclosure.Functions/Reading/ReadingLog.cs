using Microsoft.Extensions.Logging;

namespace Disclosure.Functions.Reading;

/// <summary>What is told of reading when the app starts.</summary>
internal static partial class ReadingLog
{
    /// <summary>Tells that figures are not compared with the drawn pages.</summary>
    [LoggerMessage(LogLevel.Information, "{package} is not installed: figures are not compared with the pages as drawn.")]
    public static partial void TellNothingDraws(ILogger log, string package);
}
