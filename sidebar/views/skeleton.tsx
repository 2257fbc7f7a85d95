// Grey lines in the shape of what is coming, with the name that is known already.
export const Skeleton = ({ title, label }: { readonly title: string | null; readonly label: string }) => (
  <div class="skeleton">
    {title !== null && (
      <h1 class="name" tabIndex={-1} data-focus="heading">
        {title}
      </h1>
    )}
    <p class="meta" role="status">
      {label}
    </p>
    {[60, 90, 75, 85, 40, 80].map((width) => (
      <span key={width} class={`bone bone-${width}`} aria-hidden="true" />
    ))}
  </div>
);
