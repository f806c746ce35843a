using ReportMaker.Invention;

namespace ReportMaker.Scanning;

/// <summary>Smooth irregularity over a plane: values of -1 to 1 on a coarse grid, interpolated between its nodes.</summary>
internal sealed class Texture
{
    private readonly double _pitch;
    private readonly int _columns;
    private readonly float[] _nodes;

    /// <param name="dice">Where the values come from.</param>
    /// <param name="width">Extent of the plane.</param>
    /// <param name="height">Extent of the plane.</param>
    /// <param name="pitch">Distance of the nodes.</param>
    public Texture(Dice dice, double width, double height, double pitch)
    {
        _pitch = pitch;
        _columns = (int)(width / pitch) + 3;
        _nodes = new float[_columns * ((int)(height / pitch) + 3)];
        for (var i = 0; i < _nodes.Length; i++)
        {
            _nodes[i] = (float)dice.Between(-1, 1);
        }
    }

    public double At(double x, double y)
    {
        var (column, row) = ((int)(x / _pitch), (int)(y / _pitch));
        var (right, down) = (x / _pitch - column, y / _pitch - row);
        var at = row * _columns + column;
        var upper = _nodes[at] + (_nodes[at + 1] - _nodes[at]) * right;
        var lower = _nodes[at + _columns] + (_nodes[at + _columns + 1] - _nodes[at + _columns]) * right;
        return upper + (lower - upper) * down;
    }
}
