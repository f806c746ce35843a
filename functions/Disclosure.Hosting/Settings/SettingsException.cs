using Disclosure.Hosting.Words;

namespace Disclosure.Hosting.Settings;

/// <summary>A setting is refused.</summary>
public sealed class SettingsException : StartException
{
    /// <summary>Refuses an app setting.</summary>
    /// <param name="fault">What is wrong with it.</param>
    /// <param name="cause">The error underneath; null where there is none.</param>
    public SettingsException(SettingsFault fault, Exception? cause = null)
        : base(SettingsWords.Chinese.Of(fault), cause) => Fault = fault;

    /// <summary>Refuses the settings file.</summary>
    /// <param name="file">The file as it was named.</param>
    /// <param name="line">The line, from 1; null for the whole file.</param>
    /// <param name="fault">What is wrong with it.</param>
    /// <param name="cause">The error underneath; null where there is none.</param>
    internal SettingsException(string file, int? line, SettingsFault fault, Exception? cause = null)
        : base(SettingsWords.Chinese.InFile(file, line, fault), cause) => Fault = fault;

    /// <summary>Gets what is wrong.</summary>
    public SettingsFault Fault { get; }
}
