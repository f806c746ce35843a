using System.Text.Encodings.Web;
using Disclosure.Hosting.Settings;
using Disclosure.Web.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Disclosure.Server.Serving;

/// <summary>
/// The host's log, on stderr. What is logged is decided here alone, not by variables of the environment: at finer levels the web server
/// writes down the addresses it is asked for, and those of links are secrets.
/// </summary>
internal static class HostLog
{
    /// <summary>Sets the log up.</summary>
    public static ILoggingBuilder AddHostLog(this ILoggingBuilder logging, LoggingSettings settings)
    {
        logging.ClearProviders();
        logging.Services.Configure<LoggerFilterOptions>(static filter => filter.Rules.Clear());
        logging.AddConsole(static options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        logging.AddJsonConsole(static json =>
        {
            json.UseUtcTimestamp = true;
            json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            json.JsonWriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        });
        logging.Services.Configure<ConsoleLoggerOptions>(options =>
            options.FormatterName = settings.Format == LogFormat.Json ? ConsoleFormatterNames.Json : ConsoleFormatterNames.Simple);
        logging.SetMinimumLevel(LogLevel.Warning);
        logging.AddFilter(LinkUse.Category, settings.Links ? LogLevel.Information : LogLevel.None);
        logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.None);
        logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);

        // The server tells with a stack trace of each upload that was ended for its slowness that the rest of it cannot be read.
        return logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Critical);
    }
}
