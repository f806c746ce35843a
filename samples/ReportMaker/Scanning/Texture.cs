using ReportMaker.Invention;

namespace ReportMaker.Scanning;

/// <summary>Smooth irregularity over a plane: values of -1 to 1 on a coarse grid, interpolated between its nodes.</summary>
internal sealed class Texture
{
    private readonly double pitch;
    private readonly int columns;
    private readonly float[] nodes;

    /// <param name="dice">Where the values come from.</param>
    /// <param name="width">Extent of the plane.</param>
    /// <param name="height">Extent of the plane.</param>
    /// <param name="pitch">Distance of the nodes.</param>
    public Texture(Dice dice, double width, double height, double pitch)
    {
        this.pitch = pitch;
        columns = (int)(width / pitch) + 3;
        nodes = new float[columns * ((int)(height / pitch) + 3)];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = (float)dice.Between(-1, 1);
        }
    }

    public double At(double x, double y)
    {
        var (column, row) = ((int)(x / pitch), (int)(y / pitch));
        var (right, down) = (x / pitch - column, y / pitch - row);
        var at = row * columns + column;
        var upper = nodes[at] + (nodes[at + 1] - nodes[at]) * right;
        var lower = nodes[at + columns] + (nodes[at + columns + 1] - nodes[at + columns]) * right;
        return upper + (lower - upper) * down;
    }
}
