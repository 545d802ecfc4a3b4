"""Dashboard: the pages; everything that imports streamlit is here or in app.py."""
