using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Words;

namespace Disclosure.Server.Upkeep;

/// <summary>Something in a data folder that does not hold together: a closed set.</summary>
internal abstract record Damage
{
    private Damage()
    {
    }

    /// <summary>Gets a value indicating whether <c>disclosure check --repair</c> mends it, with nothing lost.</summary>
    public virtual bool IsMended => false;

    /// <summary>Returns what is damaged and what to do, as a sentence.</summary>
    public sealed override string ToString() => WorkflowWords.Chinese.Of(ToTrouble());

    /// <summary>Returns it as the operator's page tells of it.</summary>
    public abstract OfficeTrouble ToTrouble();

    /// <summary>The database's own check finds fault with it.</summary>
    /// <param name="Found">What it says, in its own words.</param>
    public sealed record OfDatabase(string Found) : Damage
    {
        /// <inheritdoc/>
        public override OfficeTrouble ToTrouble() => new OfficeTrouble.DataDamaged(DataPart.Database, Found, "");

        /// <summary>Returns that a row has a name which is none.</summary>
        public static OfDatabase BadName(string name) => new($"name {name}");
    }

    /// <summary>Events of a report are missing, or cannot be read.</summary>
    /// <param name="Report">The report.</param>
    public sealed record OfEvents(ReportId Report) : Damage
    {
        /// <inheritdoc/>
        public override OfficeTrouble ToTrouble() => new OfficeTrouble.DataDamaged(DataPart.EventsGone, "", $"{Report}");
    }

    /// <summary>Events of a report are not those that were written.</summary>
    /// <param name="Report">The report.</param>
    public sealed record EventsChanged(ReportId Report) : Damage
    {
        /// <inheritdoc/>
        public override OfficeTrouble ToTrouble() => new OfficeTrouble.DataDamaged(DataPart.EventsChanged, "", $"{Report}");
    }

    /// <summary>The row by which a report is listed is missing, or says something else than its events.</summary>
    /// <param name="Report">The report.</param>
    public sealed record OfRow(ReportId Report) : Damage
    {
        /// <inheritdoc/>
        public override bool IsMended => true;

        /// <inheritdoc/>
        public override OfficeTrouble ToTrouble() => new OfficeTrouble.DataDamaged(DataPart.Row, "", $"{Report}");
    }

    /// <summary>An original that a report names is not there.</summary>
    /// <param name="Report">The report.</param>
    /// <param name="File">The original.</param>
    public sealed record OriginalGone(ReportId Report, ContentHash File) : Damage
    {
        /// <inheritdoc/>
        public override OfficeTrouble ToTrouble() => new OfficeTrouble.DataDamaged(DataPart.OriginalGone, $"{File}", $"{Report}");
    }

    /// <summary>The bytes of an original are not those that came in.</summary>
    /// <param name="File">The original.</param>
    public sealed record OriginalChanged(ContentHash File) : Damage
    {
        /// <inheritdoc/>
        public override OfficeTrouble ToTrouble() => new OfficeTrouble.DataDamaged(DataPart.OriginalChanged, $"{File}", "");
    }

    /// <summary>A reading that a report names is not there.</summary>
    /// <param name="Report">The report.</param>
    /// <param name="Reading">The reading.</param>
    public sealed record ReadingGone(ReportId Report, ContentHash Reading) : Damage
    {
        /// <inheritdoc/>
        public override OfficeTrouble ToTrouble() => new OfficeTrouble.DataDamaged(DataPart.ReadingGone, $"{Reading}", $"{Report}");
    }

    /// <summary>The bytes of a reading are not those that were stored.</summary>
    /// <param name="Reading">The reading.</param>
    public sealed record ReadingChanged(ContentHash Reading) : Damage
    {
        /// <inheritdoc/>
        public override OfficeTrouble ToTrouble() => new OfficeTrouble.DataDamaged(DataPart.ReadingChanged, $"{Reading}", "");
    }

    /// <summary>The file, or what was read in it, that a record of a year names is not there.</summary>
    /// <param name="Record">The record.</param>
    /// <param name="Content">What is not there.</param>
    /// <param name="IsOriginal">Whether it is the file.</param>
    public sealed record RecordLacks(string Record, ContentHash Content, bool IsOriginal) : Damage
    {
        /// <inheritdoc/>
        public override OfficeTrouble ToTrouble() =>
            new OfficeTrouble.DataDamaged(IsOriginal ? DataPart.OriginalGone : DataPart.ReadingGone, $"{Content}", Record);
    }

    /// <summary>The place of an agency and year is held by a report that is not published there.</summary>
    /// <param name="Agency">The agency.</param>
    /// <param name="Year">The year.</param>
    public sealed record OfPlace(string Agency, int Year) : Damage
    {
        /// <inheritdoc/>
        public override OfficeTrouble ToTrouble() => new OfficeTrouble.DataDamaged(DataPart.Place, $"{Agency} {Year}", "");
    }
}
