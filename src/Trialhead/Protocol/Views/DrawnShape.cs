namespace Trialhead.Protocol.Views;

/// <summary>A shape of a drawing, in units that are pixels where the drawing is shown at its own size.</summary>
/// <param name="Class">What it stands for: names, separated by spaces, that a style sheet gives colours to.</param>
/// <remarks>A closed hierarchy.</remarks>
public abstract record DrawnShape(string Class);

/// <summary>A rectangle.</summary>
/// <param name="X">Its left edge.</param>
/// <param name="Y">Its upper edge.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="Radius">How round its corners are.</param>
/// <param name="Class">What it stands for.</param>
public sealed record DrawnBox(double X, double Y, double Width, double Height, double Radius, string Class) : DrawnShape(Class);

/// <summary>A line through points, with a head at its end where it leads somewhere.</summary>
/// <param name="Points">The points, at least two.</param>
/// <param name="HasHead">Whether an arrow head is at the last.</param>
/// <param name="Class">What it stands for.</param>
public sealed record DrawnLine(IReadOnlyList<DrawnPoint> Points, bool HasHead, string Class) : DrawnShape(Class);

/// <summary>A filled shape through points.</summary>
/// <param name="Points">The corners, at least three.</param>
/// <param name="Class">What it stands for.</param>
public sealed record DrawnPolygon(IReadOnlyList<DrawnPoint> Points, string Class) : DrawnShape(Class);

/// <summary>A circle.</summary>
/// <param name="Center">Its centre.</param>
/// <param name="Radius">Its radius.</param>
/// <param name="Class">What it stands for.</param>
public sealed record DrawnCircle(DrawnPoint Center, double Radius, string Class) : DrawnShape(Class);

/// <summary>A line of text.</summary>
/// <param name="At">Where its base line begins, or its middle is.</param>
/// <param name="Text">The words.</param>
/// <param name="Size">The size of the letters.</param>
/// <param name="IsMiddle">Whether <paramref name="At"/> is the middle.</param>
/// <param name="IsBold">Whether the letters are bold.</param>
/// <param name="Class">What it stands for.</param>
public sealed record DrawnText(DrawnPoint At, string Text, double Size, bool IsMiddle, bool IsBold, string Class) : DrawnShape(Class)
{
    /// <summary>The space it takes up, as far as that can be known without the letters.</summary>
    public DrawnBox Bounds
    {
        get
        {
            var width = TextWidth.Of(Text, Size, IsBold);
            return new DrawnBox(IsMiddle ? At.X - (width / 2) : At.X, At.Y - (Size * 0.8), width, Size, 0, Class);
        }
    }
}

/// <summary>A place in a drawing; y grows downwards.</summary>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top.</param>
public readonly record struct DrawnPoint(double X, double Y);
