using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Trialhead.Web.Atlas;

/// <summary>A text of an SVG; Razor keeps that element's name for itself.</summary>
public sealed class MapText : ComponentBase
{
    /// <summary>Where the text is, its middle in height.</summary>
    [Parameter, EditorRequired] public MapPoint At { get; set; }

    /// <summary>What it says.</summary>
    [Parameter, EditorRequired] public string Text { get; set; } = "";

    /// <summary>Its class; null for none.</summary>
    [Parameter] public string? Class { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Class);
        builder.AddAttribute(2, "x", (int)Math.Round(At.X));
        builder.AddAttribute(3, "y", (int)Math.Round(At.Y));
        builder.AddAttribute(4, "dy", ".36em");
        builder.AddContent(5, Text);
        builder.CloseElement();
    }
}
