namespace PerfEval.Documents.Pdf.Rulings;

/// <summary>A filled box of a page, upright, in points.</summary>
/// <param name="Left">Its left side.</param>
/// <param name="Top">Its upper side; y grows downwards.</param>
/// <param name="Right">Its right side.</param>
/// <param name="Bottom">Its lower side.</param>
internal readonly record struct PageBox(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Whether it encloses another box, which may reach beyond it a little.</summary>
    public bool Holds(PageBox other, double near) =>
        other.Left > Left - near && other.Right < Right + near && other.Top > Top - near && other.Bottom < Bottom + near;
}
