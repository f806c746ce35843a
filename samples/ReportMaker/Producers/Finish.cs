namespace ReportMaker.Producers;

/// <summary>Passes a finished PDF through another program.</summary>
/// <param name="Name">What it is called in the list of samples.</param>
/// <param name="Program">The program.</param>
/// <param name="Arguments">Its arguments for the file to read and the file to write.</param>
internal sealed record Finish(string Name, string Program, Func<string, string, string[]> Arguments)
{
    public static Finish Ghostscript { get; } = new("re-distilled by Ghostscript", "gs",
        static (from, to) =>
            ["-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=pdfwrite", "-dCompatibilityLevel=1.4", $"-sOutputFile={to}", from]);

    public static Finish Cairo { get; } = new("re-distilled by cairo", "pdftocairo", static (from, to) => ["-pdf", from, to]);

    public static Finish Aes256 { get; } = new("encrypted by qpdf (AES-256, empty user password)", "qpdf",
        static (from, to) => ["--encrypt", "", "owner", "256", "--", from, to]);

    public static Finish Rc4 { get; } = new("encrypted by qpdf (RC4, 128 bits, empty user password)", "qpdf",
        static (from, to) => ["--allow-weak-crypto", "--encrypt", "", "owner", "128", "--use-aes=n", "--", from, to]);

    public static Finish Linearised { get; } = new("linearised by qpdf", "qpdf",
        static (from, to) => ["--linearize", "--object-streams=generate", from, to]);

    public void Apply(string path) => Tool.InFolder(folder =>
    {
        var finished = Path.Combine(folder, "finished.pdf");
        Tool.Run(Program, Arguments(path, finished));
        File.Move(finished, path, overwrite: true);
    });
}
