namespace Trialhead.Data.Usdm;

/// <summary>The terms by which USDM says when something is scheduled.</summary>
internal static class UsdmTimings
{
    public static readonly UsdmCode After = new("C201356", "After");
    public static readonly UsdmCode Before = new("C201357", "Before");
    public static readonly UsdmCode Fixed = new("C201358", "Fixed Reference");
    public static readonly UsdmCode StartToStart = new("C201355", "Start to Start");
}
