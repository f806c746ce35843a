using System.Globalization;
using System.Xml.Linq;

namespace Disclosure.TableAccuracy;

/// <summary>The tables of a document as the competition's files tell them (NAME-str.xml).</summary>
internal static class GroundTruth
{
    /// <summary>Returns the relations of all tables.</summary>
    public static List<AdjacencyRelation> RelationsOf(string file)
    {
        var relations = new List<AdjacencyRelation>();
        foreach (var table in XDocument.Load(file).Descendants("table"))
        {
            var cells = new List<PlacedText>();
            foreach (var region in table.Elements("region"))
            {
                var (rows, columns) = (Number(region, "row-increment", 0), Number(region, "col-increment", 0));
                foreach (var cell in region.Elements("cell"))
                {
                    var (row, column) = (Number(cell, "start-row", 0), Number(cell, "start-col", 0));
                    cells.Add(new PlacedText(
                        rows + row, columns + column, rows + Number(cell, "end-row", row), columns + Number(cell, "end-col", column),
                        cell.Element("content")?.Value ?? ""));
                }
            }

            if (cells.Count > 0)
            {
                relations.AddRange(AdjacencyRelation.Of(cells));
            }
        }

        return relations;
    }

    private static int Number(XElement element, string name, int absent) =>
        element.Attribute(name) is { } attribute ? int.Parse(attribute.Value, CultureInfo.InvariantCulture) : absent;
}
