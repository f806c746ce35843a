using System.Globalization;
using Disclosure.PublishedStore;
using Disclosure.Server.Storage;

// PublishedStore DATA AGENCIES YEARS: makes a data folder in which so many invented agencies have published a report for each of so many
// years, for measurements of the portal. The same arguments give the same reports.
if (args is not [var path, var agencies, var years]
    || !int.TryParse(agencies, NumberStyles.None, CultureInfo.InvariantCulture, out var agencyCount)
    || !int.TryParse(years, NumberStyles.None, CultureInfo.InvariantCulture, out var yearCount))
{
    Console.Error.WriteLine("PublishedStore DATA AGENCIES YEARS");
    return 2;
}

using var data = DataFolder.Open(path);
using var database = new Database(data.Database);
var press = new Press(database, new OriginalsFolder(data.Originals));
for (var agency = 0; agency < agencyCount; agency++)
{
    for (var year = 0; year < yearCount; year++)
    {
        await press.PublishAsync(agency, 2021 + year);
    }
}

Console.WriteLine($"{agencyCount * yearCount} reports are published in {data.Root}.");
return 0;
