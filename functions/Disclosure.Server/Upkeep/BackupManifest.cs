using System.Text.Json.Serialization;

namespace Disclosure.Server.Upkeep;

/// <summary>What a backup holds.</summary>
/// <param name="Format"><see cref="Name"/>.</param>
/// <param name="Version"><see cref="Current"/>.</param>
/// <param name="Entries">Its files, in the order they stand in the backup.</param>
internal sealed record BackupManifest(string Format, int Version, IReadOnlyList<BackupEntry> Entries)
{
    /// <summary>Stands in <see cref="Format"/>.</summary>
    public const string Name = "disclosure-backup";

    /// <summary>The version this program writes and reads.</summary>
    public const int Current = 1;
}

/// <summary>A file of a backup.</summary>
/// <param name="Name">Its path in the data folder, parted by slashes.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">SHA-256 of its bytes, in lower-case hexadecimal.</param>
internal sealed record BackupEntry(string Name, long Bytes, string Sha256);

/// <summary>The manifest as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class BackupJson : JsonSerializerContext;
