using Disclosure.Documents.Ocr.Workers;
using Disclosure.Documents.Ofd;

namespace Disclosure.Documents.Ocr;

/// <summary>
/// The child's side of a <see cref="FileTeller"/>: reads what files tell themselves, one after another. What a file swells to, it swells to
/// here, under the child's limit.
/// </summary>
public static class FileWorker
{
    /// <summary>
    /// Bytes of heap above which memory is given back after a file: a report leaves some millions, and collecting after each would take as
    /// long as reading it.
    /// </summary>
    private const long MuchLeft = 64L << 20;

    /// <summary>Answers requests until its input ends.</summary>
    /// <param name="input">Standard input.</param>
    /// <param name="output">Standard output.</param>
    /// <returns>The exit code for the process.</returns>
    public static int Run(Stream input, Stream output) => WorkerLoop.Run(input, output, Read);

    private static ReadOnlyMemory<byte> Read(ReadOnlyMemory<byte> request)
    {
        try
        {
            var (question, _, _, limits, file) = FileRequest.Read(request);
            var budget = new ReadBudget(limits, CancellationToken.None);
            return (FileQuestion)question switch
            {
                FileQuestion.Told => new ToldFile(ToldFile.DocumentOf(file, budget), budget.PageBytes).Write(),
                FileQuestion.Pictures => HeldPictures.Of(file, budget).Write(),
                FileQuestion.Shown => WorkerLoop.Fitting(OfdFile.ToPdf(file, budget)),
                _ => throw new InvalidDataException($"question {question}"),
            };
        }
        finally
        {
            GiveBack();
        }
    }

    /// <summary>Gives memory back to the system where a file left much of it.</summary>
    internal static void GiveBack()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) > MuchLeft)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        }
    }
}
