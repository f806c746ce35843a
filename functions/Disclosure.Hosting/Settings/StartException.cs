namespace Disclosure.Hosting.Settings;

/// <summary>The host cannot start; the message tells the operator, in Chinese, why and what to do.</summary>
/// <param name="message">The message.</param>
/// <param name="cause">The error underneath; null where there is none.</param>
public class StartException(string message, Exception? cause = null) : Exception(message, cause);
