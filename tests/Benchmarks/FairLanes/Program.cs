using System.Globalization;
using Disclosure.FairLanes;

// FairLanes DISCLOSURE SAMPLES [SCANS [ROUNDS]]: how long a decision takes until it is effective, and a digital report from its upload until
// it is in review, at a host with nothing else to do and at the same host with so many scans in its queue. DISCLOSURE is the program, or
// its assembly.
if (args is not [var program, var samples, .. var numbers])
{
    Console.Error.WriteLine("FairLanes DISCLOSURE SAMPLES [SCANS [ROUNDS]]");
    return 2;
}

var scans = numbers.Length > 0 ? int.Parse(numbers[0], CultureInfo.InvariantCulture) : 200;
var rounds = numbers.Length > 1 ? int.Parse(numbers[1], CultureInfo.InvariantCulture) : 25;
await using var office = await MeasuredOffice.StartAsync(program, samples);
await office.WarmUpAsync();

// Those to be decided on later are in review before the first scan comes.
var first = await office.FileAllAsync(rounds);
var second = await office.FileAllAsync(rounds);
var alone = await MeasureAsync(first);
await office.QueueScansAsync(scans);
var beside = await MeasureAsync(second);
Console.WriteLine($"scans done meanwhile: {await office.ScansDoneAsync()} of {scans}");
Console.WriteLine($"{"median ms",-44}{"alone",10}{"beside",10}{"ratio",8}");
Print("decision until effective", alone.Decision, beside.Decision);
Print("digital report from upload until in review", alone.Digital, beside.Digital);
return 0;

async Task<(double Decision, double Digital)> MeasureAsync(IReadOnlyList<string> reports)
{
    var (decisions, filings) = (new List<double>(), new List<double>());
    foreach (var report in reports)
    {
        decisions.Add(await office.DecideAsync(report));
        filings.Add(await office.FileDigitalAsync());
    }

    return (Median(decisions), Median(filings));
}

static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

static void Print(string what, double alone, double beside) =>
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-44}{alone,10:F1}{beside,10:F1}{beside / alone,8:F2}"));
