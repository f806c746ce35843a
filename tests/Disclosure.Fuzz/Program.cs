using System.Text;
using Disclosure.Fuzz;
using SharpFuzz;

Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
if (args is not [var name, .. var files])
{
    Console.Error.WriteLine("usage: READER [FILE...]");
    return 2;
}

if (files.Length == 0)
{
    // The fuzzer hands over one input after the other; each reading is a child's, so that one that ends its process ends no more than that.
    // Nothing of the readers may be touched before it counts their branches: it has no memory for that until then.
    Fuzzer.OutOfProcess.Run(stream =>
    {
        using var whole = new MemoryStream();
        stream.CopyTo(whole);
        FuzzTargets.Named(name).Read(whole.ToArray());
    });
    return 0;
}

var target = FuzzTargets.Named(name);
var broken = 0;
foreach (var file in files)
{
    try
    {
        target.Read(File.ReadAllBytes(file));
        Console.WriteLine($"{file}: read, or refused");
    }
    catch (Exception exception)
    {
        broken++;
        Console.WriteLine($"{file}: {exception}");
    }
}

return broken == 0 ? 0 : 1;
