using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Words;

/// <summary>The form's own words.</summary>
internal sealed class ChineseFormWords : FormWords
{
    public override string Heading(SectionKind section) => section.Heading();

    public override string Label(string label) => label;

    public override string Notice(FormDefinition form) => form.Notice;

    public override string Name(FormFigure figure) => figure.Name;

    private protected override string Join(string whole, string part) => $"{whole}·{part}";
}
