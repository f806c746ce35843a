namespace Disclosure.Server.Storage;

/// <summary>
/// The tables. A released step of the list is never changed: a new one is added after it, and <c>user_version</c> counts those done.
/// </summary>
internal static class DatabaseSchema
{
    /// <summary>Times are .NET ticks in UTC; hashes and ids are lower-case hexadecimal.</summary>
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE report (
            id TEXT PRIMARY KEY, version INTEGER NOT NULL, state TEXT NOT NULL, file_name TEXT NOT NULL,
            agency TEXT, year INTEGER, title TEXT,
            round INTEGER NOT NULL, tier INTEGER NOT NULL, tier_name TEXT,
            errors INTEGER NOT NULL, accepted INTEGER NOT NULL, warnings INTEGER NOT NULL, trouble TEXT,
            received_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, waiting_since INTEGER, published_at INTEGER, due INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX report_due ON report (due) WHERE due IS NOT NULL;
        CREATE INDEX report_updated ON report (updated_at DESC, id);
        CREATE INDEX report_state ON report (state);

        CREATE TABLE event (
            report TEXT NOT NULL, number INTEGER NOT NULL, json TEXT NOT NULL,
            PRIMARY KEY (report, number)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER event_stays BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'events are only ever appended'); END;
        CREATE TRIGGER event_remains BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'events are only ever appended'); END;

        CREATE TABLE notice (
            number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, report TEXT NOT NULL, kind TEXT NOT NULL,
            to_name TEXT NOT NULL, to_address TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL, link TEXT NOT NULL,
            at INTEGER NOT NULL, delivered_at INTEGER
        ) STRICT;
        CREATE INDEX notice_pending ON notice (at, number) WHERE delivered_at IS NULL;
        CREATE INDEX notice_at ON notice (at, number);

        CREATE TABLE reading (hash TEXT PRIMARY KEY, json BLOB NOT NULL) STRICT;

        CREATE TABLE publication (
            agency TEXT NOT NULL, year INTEGER NOT NULL,
            report TEXT NOT NULL, reading TEXT NOT NULL, file TEXT NOT NULL, filed_at INTEGER NOT NULL,
            PRIMARY KEY (agency, year)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE lease (report TEXT PRIMARY KEY, owner TEXT NOT NULL, until INTEGER NOT NULL, losses INTEGER NOT NULL)
            STRICT, WITHOUT ROWID;
        """,

        // Why a notice could not be delivered, and the lists the pages show.
        """
        ALTER TABLE notice ADD COLUMN failed_at INTEGER;
        ALTER TABLE notice ADD COLUMN attempts INTEGER;
        ALTER TABLE notice ADD COLUMN failure TEXT;
        ALTER TABLE notice ADD COLUMN retry_at INTEGER;
        DROP INDEX notice_pending;
        CREATE INDEX notice_pending ON notice (at, number) WHERE delivered_at IS NULL AND (failure IS NULL OR retry_at IS NOT NULL);
        CREATE INDEX notice_failed ON notice (at, number) WHERE delivered_at IS NULL AND failure IS NOT NULL;
        CREATE INDEX report_year_state ON report (year, state);
        CREATE INDEX report_agency ON report (agency, year) WHERE agency IS NOT NULL;
        CREATE INDEX report_state_updated ON report (state, updated_at DESC, id);
        DROP INDEX report_state;
        """,

        // What a notice says as a fact, so that pages can say it in another language; null in notices written before this step.
        """
        ALTER TABLE notice ADD COLUMN fact TEXT;
        """,

        // What is known of senders' addresses.
        """
        CREATE TABLE sender_book (key TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT, WITHOUT ROWID;
        """,

        // A hash over the events of each report. Null for those whose events were written before: they were not sealed then.
        """
        CREATE TABLE seal (report TEXT PRIMARY KEY, events INTEGER NOT NULL, hash TEXT) STRICT, WITHOUT ROWID;
        INSERT INTO seal (report, events, hash) SELECT report, COUNT(*), NULL FROM event GROUP BY report;
        """,

        // Whose filings a report is counted with. Null for those of before: none was stored with their files.
        """
        ALTER TABLE report ADD COLUMN account TEXT;
        CREATE INDEX report_account ON report (account, state) WHERE account IS NOT NULL;
        """,

        // Who must file, version by version, and reports taken in as records of their years.
        """
        CREATE TABLE roster (number INTEGER PRIMARY KEY, at INTEGER NOT NULL, by TEXT NOT NULL, json TEXT NOT NULL) STRICT;
        CREATE TRIGGER roster_stays BEFORE UPDATE ON roster BEGIN SELECT RAISE(ABORT, 'versions are only ever added'); END;
        CREATE TRIGGER roster_remains BEFORE DELETE ON roster BEGIN SELECT RAISE(ABORT, 'versions are only ever added'); END;
        CREATE TABLE year_record (
            year INTEGER NOT NULL, id TEXT NOT NULL, agency TEXT, file TEXT NOT NULL, original TEXT NOT NULL, reading TEXT NOT NULL,
            filed TEXT, at INTEGER NOT NULL, replaced_by TEXT,
            PRIMARY KEY (year, id)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER year_record_remains BEFORE DELETE ON year_record
            BEGIN SELECT RAISE(ABORT, 'records are only ever added'); END;
        """,

        // How the office collects each year, version by version.
        """
        CREATE TABLE year_plan (
            year INTEGER NOT NULL, number INTEGER NOT NULL, at INTEGER NOT NULL, by TEXT NOT NULL, json TEXT NOT NULL,
            PRIMARY KEY (year, number)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER year_plan_stays BEFORE UPDATE ON year_plan BEGIN SELECT RAISE(ABORT, 'versions are only ever added'); END;
        CREATE TRIGGER year_plan_remains BEFORE DELETE ON year_plan BEGIN SELECT RAISE(ABORT, 'versions are only ever added'); END;
        """,
    ];

    /// <summary>Brings the tables up to date; <see cref="InvalidDataException"/> where a newer program made them.</summary>
    public static void Migrate(DatabaseSession session)
    {
        var done = (int)session.Number("PRAGMA user_version");
        if (done > Steps.Length)
        {
            throw new InvalidDataException($"数据文件由更新版本的程序建立（版本 {done}，本程序到 {Steps.Length}）。请换用新版程序。");
        }

        for (; done < Steps.Length; done++)
        {
            var next = done + 1;
            var step = Steps[done];
            session.InTransaction(each =>
            {
                each.Script(step);
                each.Script($"PRAGMA user_version = {next}");
                return next;
            });
        }
    }
}
