using System.Collections;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Year;

/// <summary>
/// Figures of a report in an array whose places all reports share. Most figures of most reports are 0 and are one object for all.
/// </summary>
internal sealed class SlimFigures : IReadOnlyDictionary<string, Figure>
{
    private static readonly string[] Ids =
        [.. FormDefinition.All.SelectMany(static form => form.Figures).Select(static figure => figure.Id).Distinct(StringComparer.Ordinal)];

    private static readonly FrozenDictionary<string, int> Places =
        Ids.Select(static (id, place) => KeyValuePair.Create(id, place)).ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly Figure[] Zeros = [.. Ids.Select(static id => new Figure(id, 0, "", 0, default, 1))];

    private readonly Figure?[] _figures = new Figure?[Ids.Length];

    private SlimFigures()
    {
    }

    /// <summary>Returns figures without their places; those of ids that no form has are kept as they are.</summary>
    public static IReadOnlyDictionary<string, Figure> Of(IReadOnlyDictionary<string, Figure> figures)
    {
        var slim = new SlimFigures();
        foreach (var (id, figure) in figures)
        {
            if (!Places.TryGetValue(id, out var place))
            {
                return figures;
            }

            // The text of a cell that holds a number says no more than the number; that of another tells a blank from a word.
            slim._figures[place] = figure is { Value: 0, IsUnsure: false } ? Zeros[place]
                : new Figure(Ids[place], figure.Value, figure.Value is null ? figure.Text : "", 0, default, figure.Confidence);
        }

        return slim;
    }

    /// <inheritdoc/>
    public int Count => _figures.Count(static figure => figure is not null);

    /// <inheritdoc/>
    public IEnumerable<string> Keys => Values.Select(static figure => figure.Id);

    /// <inheritdoc/>
    public IEnumerable<Figure> Values => _figures.OfType<Figure>();

    /// <inheritdoc/>
    public Figure this[string key] => TryGetValue(key, out var figure) ? figure : throw new KeyNotFoundException(key);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Figure value)
    {
        value = Places.TryGetValue(key, out var place) ? _figures[place] : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, Figure>> GetEnumerator() =>
        Values.Select(static figure => KeyValuePair.Create(figure.Id, figure)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
