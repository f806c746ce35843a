namespace Disclosure.Server.Hosting;

/// <summary>Why the host cannot start; the message tells the operator, in Chinese, what to do.</summary>
internal sealed class StartException(string message, Exception? cause = null) : Exception(message, cause);
