/// The made-up company that `podboard demo` shows: two options for one reorganisation, with things still broken and
/// still to do, so that every view and check has something to tell.
///
/// Text and not a resource, because an embedded resource of this size takes ten seconds to compile.
public enum SamplePlan {
  /// A plan file in canonical form.
  public static var bytes: [UInt8] { Array((company + journeyPods + keepPayments).utf8) }
}
