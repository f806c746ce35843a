using Disclosure.Documents.Pdf.Objects;
using Disclosure.Documents.Pdf.Structure;
using Disclosure.Documents.Pdf.Syntax;

namespace Disclosure.Documents.Pdf.Content;

/// <summary>Runs the content streams of one page and gathers what they show (ISO 32000-2 §7.8.2, §8, §9).</summary>
internal sealed class ContentInterpreter
{
    /// <summary>Deeper than any honest content saves its state; what goes beyond is not saved.</summary>
    private const int DeepestSave = 512;

    private readonly SharedResources _shared;
    private readonly ReadBudget _budget;
    private readonly OperandList _operands;
    private readonly PagePath _path = new();
    private readonly MarkedContent _marked = new();
    private readonly TextPen _pen;
    private readonly RulingCollector _rulings;
    private readonly List<PageImage> _images = [];
    private readonly Stack<GraphicsState> _saved = [];
    private readonly HashSet<PdfStream> _running = [];
    private GraphicsState _state;
    private PdfDictionary? _resources;
    private Point _current;
    private bool _isClipPending;
    private int _operatorsLeft;

    private ContentInterpreter(SharedResources shared, PdfPage page)
    {
        _shared = shared;
        _budget = shared.File.Budget;
        _operands = new OperandList(new ObjectParser(shared.File, _budget));
        _pen = new TextPen(_marked, _budget.Limits.Glyphs);
        _rulings = new RulingCollector(_budget.Limits.Rulings);
        _operatorsLeft = _budget.Limits.Operators;
        _resources = page.Resources;
        _state = GraphicsState.Initial(page.ToDisplay, new Box(0, 0, page.Width, page.Height));
    }

    /// <summary>Everything a page shows.</summary>
    /// <exception cref="DocumentException">The page goes beyond the limits.</exception>
    public static PageContent Read(SharedResources shared, PdfPage page)
    {
        var interpreter = new ContentInterpreter(shared, page);
        interpreter.Run(PageBytes(page).Span);
        return new PageContent(interpreter._pen.Glyphs, interpreter._rulings.Join(), interpreter._images);
    }

    /// <summary>The content streams as one: even an operator's operands may be torn between two of them.</summary>
    private static ReadOnlyMemory<byte> PageBytes(PdfPage page)
    {
        var parts = new List<ReadOnlyMemory<byte>>();
        var length = 0;
        foreach (var stream in page.Contents())
        {
            var part = stream.Decode();
            parts.Add(part);
            length += part.Length + 1;
        }

        if (parts.Count <= 1)
        {
            return parts.Count == 0 ? default : parts[0];
        }

        var all = new byte[length];
        var position = 0;
        foreach (var part in parts)
        {
            part.Span.CopyTo(all.AsSpan(position));
            position += part.Length;
            all[position] = (byte)'\n';
            position++;
        }

        return all;
    }

    private void Run(ReadOnlySpan<byte> content)
    {
        var lexer = new Lexer(content);
        _operands.Clear();
        while (lexer.Read() is var kind and not TokenKind.End)
        {
            _budget.Step();
            if (_operands.TryAdd(ref lexer, kind))
            {
                continue;
            }

            if (--_operatorsLeft < 0)
            {
                throw ReadBudget.Exceeded("单页绘图指令数");
            }

            if (Operator.Of(lexer.Value) is var name && name == Operator.BeginImage)
            {
                var (width, height) = InlineImage.Read(ref lexer, _budget);
                AddImage(width, height);
            }
            else
            {
                Execute(name);
            }

            _operands.Clear();
        }
    }

    private void Execute(uint name)
    {
        switch (name)
        {
            case Operator.Save:
                if (_saved.Count < DeepestSave)
                {
                    _saved.Push(_state);
                }

                break;
            case Operator.Restore:
                if (_saved.Count > _savedBelow)
                {
                    _state = _saved.Pop();
                }

                break;
            case Operator.Concatenate:
                Concatenate(OperandMatrix());
                break;
            case Operator.LineWidth:
                _state.LineWidth = Math.Abs(_operands.Number(0));
                break;
            case Operator.ExtendedState:
                SetExtendedState();
                break;
            case Operator.PaintObject:
                PaintObject();
                break;
            case Operator.BeginMarked:
                _marked.Begin(isHidden: false, null);
                break;
            case Operator.BeginMarkedProperties:
                BeginMarkedContent();
                break;
            case Operator.EndMarked:
                if (_marked.Depth > _markedBelow)
                {
                    _marked.End();
                }

                break;
            default:
                if (!TryPath(name) && !TryText(name))
                {
                    SetColor(name);
                }

                break;
        }
    }
}
